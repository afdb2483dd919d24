import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 20_000;

/** A Redis of the story's own, on a free port, that keeps nothing. */
export class Redis {
  private constructor(
    private process: ChildProcess,
    private readonly port: number,
  ) {}

  static async starts(): Promise<Redis> {
    const port = await freePort();
    return new Redis(await begins(port), port);
  }

  get address(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async dies(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise<void>((done) => this.process.once('exit', () => done()));
    this.process.kill('SIGKILL');
    await ended;
  }

  async startsAgain(): Promise<void> {
    this.process = await begins(this.port);
  }
}

async function begins(port: number): Promise<ChildProcess> {
  const settings = { port, bind: '127.0.0.1', save: '', dir: tmpdir(), 'slowlog-max-len': 0 };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((done, failed) => {
    const late = setTimeout(() => failed(new Error('Redis did not start in time')), PATIENCE_MS);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.includes('Ready to accept connections')) return;
      clearTimeout(late);
      done();
    });
    child.once('error', failed);
    child.once('exit', () => failed(new Error('Redis ended')));
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<void>((done) => server.close(() => done()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
