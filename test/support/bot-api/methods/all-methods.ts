import { answerCallbackQuery } from "./answer-callback-query.js";
import { answerGuestQuery } from "./answer-guest-query.js";
import { answerInlineQuery } from "./answer-inline-query.js";
import { deleteMyCommands, getMyCommands, setMyCommands } from "./bot-commands.js";
import * as profile from "./bot-profile.js";
import * as chats from "./chat-methods.js";
import { copyMessage, forwardMessage } from "./copy-message.js";
import { deleteMessage } from "./delete-message.js";
import { editMessageReplyMarkup, editMessageText } from "./edit-message.js";
import type { Method } from "./method.js";
import { sendMessage, sendPhoto } from "./send-message.js";
import * as updates from "./update-methods.js";

/** logOut and close do nothing here; a real server then refuses the token for ten minutes. */
const succeed: Method = () => true;

/** The methods with behaviour; any other method of the specification fails as not implemented. */
export const METHODS: Readonly<Record<string, Method>> = {
  getUpdates: updates.getUpdates,
  setWebhook: updates.setWebhook,
  deleteWebhook: updates.deleteWebhook,
  getWebhookInfo: updates.getWebhookInfo,
  logOut: succeed,
  close: succeed,
  sendMessage,
  sendPhoto,
  sendMessageDraft: chats.sendMessageDraft,
  sendChatAction: chats.sendChatAction,
  forwardMessage,
  copyMessage,
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  answerCallbackQuery,
  answerInlineQuery,
  answerGuestQuery,
  getChat: chats.getChat,
  getChatMember: chats.getChatMember,
  getChatAdministrators: chats.getChatAdministrators,
  getChatMemberCount: chats.getChatMemberCount,
  leaveChat: chats.leaveChat,
  pinChatMessage: chats.pinChatMessage,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  getMe: profile.getMe,
  setMyName: profile.setMyName,
  getMyName: profile.getMyName,
  setMyDescription: profile.setMyDescription,
  getMyDescription: profile.getMyDescription,
  setMyShortDescription: profile.setMyShortDescription,
  getMyShortDescription: profile.getMyShortDescription,
  setMyDefaultAdministratorRights: profile.setMyDefaultAdministratorRights,
  getMyDefaultAdministratorRights: profile.getMyDefaultAdministratorRights,
  setChatMenuButton: profile.setChatMenuButton,
  getChatMenuButton: profile.getChatMenuButton,
};
