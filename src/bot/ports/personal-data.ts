/** Port: what is stored about a person. */
export interface PersonalData {
  /**
   * Removes the settings of the user's private chat, and the posts the user owns with
   * their outbox rows; the number of records removed. What is left names nobody.
   */
  forget(userId: number): Promise<number>;
}
