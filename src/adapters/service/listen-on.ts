import type { FastifyInstance } from "fastify";
import type { RunningServer } from "../../bot/ports/update-server.js";
import { AppError, explain } from "../../errors.js";

/**
 * Has a server listen.
 *
 * @param at port 0 takes a free one
 * @param setting the name of the port's setting
 * @throws AppError BAD_SETTINGS when it cannot
 */
export async function listenOn(
  server: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
  setting = "PORT",
): Promise<RunningServer> {
  try {
    const address = await server.listen({ host, port });
    return { address, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw new AppError(
      "BAD_SETTINGS",
      `HOST and ${setting}: expected an address to listen on, got ${host} and ${port} (${explain(error)}); set ${setting} to a free port`,
      { cause: error },
    );
  }
}
