/** `org/name`, in the characters that the hub allows; neither part may be dots only. */
const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;

/** Whether a name may be that of a model of the hub. */
export function isHubId(model: string): boolean {
  return HUB_ID.test(model);
}
