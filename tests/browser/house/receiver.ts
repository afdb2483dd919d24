import { createServer, type Server } from 'node:http';

/** Something that takes pages over HTTP, on a free port of this machine. */
export class Receiver {
  private constructor(
    private readonly server: Server,
    readonly url: string,
    /** What came so far. */
    readonly heard: readonly string[],
  ) {}

  static async listens(): Promise<Receiver> {
    const heard: string[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      heard.push(body);
      response.writeHead(202).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('it listens on a port');
    return new Receiver(server, `http://127.0.0.1:${address.port}/hook/7Q2`, heard);
  }

  async ends(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((done) => this.server.close(() => done()));
  }
}
