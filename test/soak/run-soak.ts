import type { ExitStatus } from "../support/bot-process.js";
import type { Violation } from "../support/bot-api/calls.js";
import type { BotApi } from "../support/bot-api/bot-api.js";
import type { CrowdSize } from "./crowd.js";
import { Crowd } from "./crowd.js";
import { createFaultSchedule } from "./fault-schedule.js";
import type { Life } from "./soak-bot.js";
import { SoakBot } from "./soak-bot.js";
import type { Account } from "./watchers.js";
import { Watchers } from "./watchers.js";

interface SoakPlan {
  readonly seconds: number;
  /** After a process has begun to take updates. */
  readonly killEverySeconds: number;
  readonly faultEverySeconds: number;
  readonly watchers: number;
  readonly crowd: CrowdSize;
  /** Told once a minute how far it is. */
  readonly tell?: (line: string) => void;
}

interface SoakReport {
  readonly account: Account;
  readonly violations: readonly Violation[];
  readonly lives: readonly Life[];
  readonly kills: number;
  readonly updates: number;
  readonly end: ExitStatus | undefined;
  /** Of all processes. */
  readonly output: string;
}

const TICK_MS = 100;

/**
 * Runs the bot at five times Telegram's limits, with faults and kills, and counts what came of every question
 * of those who keep to the limits.
 */
export async function runSoak(plan: SoakPlan): Promise<SoakReport> {
  const bot = await SoakBot.open();
  const { api } = bot.world;
  try {
    await bot.start();
    api.flood.on();
    const watchers = new Watchers(api);
    const crowd = new Crowd(api, plan.crowd);
    const nextFault = createFaultSchedule(api);
    const asking = watchers.ask(plan.watchers);
    const startedAt = Date.now();
    const elapsed = (): number => (Date.now() - startedAt) / 1000;
    const restart = async (): Promise<void> => {
      watchers.noteKill();
      await bot.kill();
      await bot.start();
    };
    let kills = 0;
    const broken = new AbortController();
    let restarting: Promise<void> | undefined;
    let faults = 0;
    for (
      let second = 0, before = 0;
      elapsed() < plan.seconds || (bot.secondsAlive === 0 && !broken.signal.aborted);
    ) {
      const now = elapsed();
      await crowd.offer(Math.min(1, now - before));
      before = now;
      if (now >= (faults + 1) * plan.faultEverySeconds) {
        faults += 1;
        nextFault();
      }
      if (bot.secondsAlive >= plan.killEverySeconds) {
        kills += 1;
        restarting = restart();
        restarting.catch(() => {
          broken.abort();
        });
      }
      if (now >= second + 1) {
        second = Math.floor(now);
        await bot.sample();
        tidy(api, watchers);
        crowd.forget();
        if (second % 60 === 0) plan.tell?.(lineOf(second, crowd, watchers.account, bot));
      }
      await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    }
    await restarting;
    api.faults.clear();
    api.flood.off();
    watchers.end();
    const tidying = setInterval(() => {
      tidy(api, watchers);
    }, 1_000);
    await asking;
    clearInterval(tidying);
    const end = await bot.stop();
    return {
      account: watchers.account,
      violations: api.violations(),
      lives: bot.lives,
      kills,
      updates: crowd.sent + watchers.account.asked,
      end,
      output: bot.world.output,
    };
  } finally {
    await bot.world.close();
  }
}

/** Notes which sends failed so that nobody knows their outcome, and forgets all calls that have ended. */
function tidy({ telegram }: BotApi, watchers: Watchers): void {
  const { calls, updates, webhook, signs } = telegram;
  const ended = calls.all.findIndex(({ finishedAtMs }) => finishedAtMs === undefined);
  for (const { method, status, parameters } of calls.all.splice(
    0,
    ended === -1 ? calls.all.length : ended,
  ))
    if (method === "sendMessage" && (status === undefined || status >= 500))
      watchers.noteUnknownSend(Number(parameters["chat_id"]));
  updates.history.splice(0, Math.max(0, updates.history.length - 2_000));
  webhook.deliveries.length = 0;
  signs.length = 0;
}

function lineOf(second: number, crowd: Crowd, account: Account, bot: SoakBot): string {
  const { asked, answered, unknown, lostAtKill, lost, doubled } = account;
  const { rssMb = NaN, heapMb = NaN, handles = NaN } = bot.lives.at(-1)?.samples.at(-1) ?? {};
  return (
    `${second / 60} min: ${crowd.sent} updates of the crowd; asked ${asked}, answered ${answered}, ` +
    `unknown ${unknown}, lost at a kill ${lostAtKill}, lost ${lost.length}, doubled ${doubled.length}; ` +
    `process ${bot.lives.length} (${bot.lives.at(-1)?.mode ?? ""}): ${rssMb.toFixed(0)} MB, ` +
    `heap ${heapMb.toFixed(0)} MB, ${handles} handles`
  );
}
