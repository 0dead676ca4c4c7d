import { Cron } from "croner";
import { AppError, explain } from "../../errors.js";
import type { Cadence, NextSlot } from "../../posts/cadence.js";

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/**
 * Slots by croner, which runs a fixed local time that does not exist at the first moment after the
 * gap, on the same day, and one that comes twice at its first occurrence (its README, "DST
 * handling"). Nothing is scheduled: croner is asked for moments only.
 */
export function createNextSlot(): NextSlot {
  const crons = new Map<string, { readonly cron: Cron; readonly dayOf: Intl.DateTimeFormat }>();
  function prepare({ time, zone, weekday }: Cadence) {
    if (!TIME.test(time))
      throw new AppError(
        "BAD_INPUT",
        `cadence: expected a time from 00:00 to 23:59, got "${time}"`,
      );
    const key = `${time} ${weekday ?? "*"} ${zone}`;
    const known = crons.get(key);
    if (known) return known;
    const [hour, minute] = time.split(":").map(Number);
    try {
      const made = {
        cron: new Cron(`0 ${minute} ${hour} * * ${weekday ?? "*"}`, {
          timezone: zone,
          paused: true,
        }),
        // The Swedish form of a day is the ISO one.
        dayOf: new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }),
      };
      crons.set(key, made);
      return made;
    } catch (error) {
      throw new AppError(
        "BAD_INPUT",
        `cadence: expected an IANA time zone such as Europe/Berlin, got "${zone}" (${explain(error)})`,
        { cause: error },
      );
    }
  }
  return (cadence, after) => {
    const { cron, dayOf } = prepare(cadence);
    const next = cron.nextRun(new Date(after));
    if (!next)
      throw new AppError("BAD_INPUT", `cadence: expected a next slot of ${cadence.time}, got none`);
    return { label: `${dayOf.format(next)}T${cadence.time}`, dueAt: next.getTime() };
  };
}
