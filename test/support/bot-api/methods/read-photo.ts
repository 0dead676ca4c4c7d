import { badRequest } from "../api-error.js";
import type { Photo } from "../state/message.js";
import type { MethodCall } from "./method.js";

/** Limits of https://core.telegram.org/bots/api#sendphoto. */
const MAX_BYTES = 10 * 1024 * 1024;
const MAX_SIDES = 10_000;
const MAX_RATIO = 20;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The photo of a request, uploaded in it: as `photo` itself or as the part that `attach://` names.
 * Pictures that are sent by identifier or by URL are not known here, nor other formats than PNG.
 */
export function readPhoto({ parameters }: MethodCall): Photo {
  const given = parameters.text("photo");
  const attached = given.startsWith("attach://") ? given.slice("attach://".length) : "photo";
  const bytes = parameters.files.get(attached);
  if (bytes === undefined) {
    throw badRequest(
      given === ""
        ? "there is no photo in the request"
        : "wrong remote file identifier specified: can't unserialize it",
    );
  }
  if (bytes.length === 0) throw badRequest("file must be non-empty");
  if (bytes.length > MAX_BYTES) {
    throw badRequest(`file of size ${bytes.length} bytes is too big for a photo`);
  }
  if (!bytes.subarray(0, PNG.length).equals(PNG) || bytes.toString("latin1", 12, 16) !== "IHDR") {
    throw badRequest("IMAGE_PROCESS_FAILED");
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const ratio = Math.max(width / height, height / width);
  if (width + height > MAX_SIDES || !(ratio <= MAX_RATIO)) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  return { bytes, width, height };
}
