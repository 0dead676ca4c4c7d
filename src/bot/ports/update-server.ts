/** What a delivery of an update is answered: the status, and when to come again or a call to be made. */
export interface ServerAnswer {
  readonly status: 200 | 400 | 503;
  readonly retryAfterSeconds?: number;
  /** Method and parameters of a call of the Bot API. */
  readonly call?: object;
}

export interface HealthServerParts {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whether updates are taken now. */
  readonly isReady: () => boolean;
}

export interface UpdateServerParts extends HealthServerParts {
  /** Path to which updates are posted. */
  readonly path: string;
  /** Expected in the header X-Telegram-Bot-Api-Secret-Token. */
  readonly secret: string;
  /** Takes the parsed body of one delivery. */
  readonly receive: (body: unknown) => Promise<ServerAnswer>;
}

export interface RunningServer {
  /** Host and port it listens on. */
  readonly address: string;
  /** Stops listening; resolves when the requests under way are answered. */
  close(): Promise<void>;
}

/** Port: the HTTP server that Telegram delivers updates to, with its health pages. */
export type OpenUpdateServer = (parts: UpdateServerParts) => Promise<RunningServer>;

/** Port: a server of the health pages alone. */
export type OpenHealthServer = (parts: HealthServerParts) => Promise<RunningServer>;
