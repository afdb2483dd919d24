import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Where quick exit leads in the stories. It is answered by the browser itself; nothing goes out. */
export const ELSEWHERE = 'https://elsewhere.example/';

export const EMERGENCY = '112';

const SETTINGS = `
name = "The Lighthouse"
exit = "${ELSEWHERE}"
emergency = "${EMERGENCY}"

[[lines]]
name = "Night line"
number = "0000 000 000"
hours = "every night"

[rooms]
staff_needed = 0
`;

/** The shortest times that a house may set. */
export const SHORT_WAITS = `
[paging]
wider_after = 10
backup_after = 11
honest_after = 10
`;

type Role = 'Coordinator' | 'Moderator' | 'Professional';

const PATIENCE_MS = 20_000;

/** The demonstration, by the real binary on a free port. */
export class Server {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly lines: readonly string[],
    readonly address: string,
  ) {}

  /** `feed` is the Redis for live talk; without one the house is alone. `more` is added to the settings. */
  static async starts(feed: string | null, more = ''): Promise<Server> {
    const folder = await mkdtemp(join(tmpdir(), 'beside-browser-'));
    const settings = join(folder, 'settings.toml');
    await writeFile(settings, SETTINGS + more);
    const data = join(folder, 'data');
    const args = ['demo', '--listen', '127.0.0.1:0', '--data', data, '--settings', settings];
    if (feed !== null) args.push('--feed', feed);
    const child = spawn(binary(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    const out = createInterface({ input: child.stdout });
    const wanted = ['Seekers: ', 'Coordinator: ', 'Moderator: ', 'Professional: '];
    await new Promise<void>((done, failed) => {
      const fail = (why: string) => failed(new Error(`${why}\n${[...lines, ...said].join('\n')}`));
      const late = setTimeout(() => fail('the server did not start in time'), PATIENCE_MS);
      out.on('line', (line) => {
        lines.push(line);
        if (!wanted.every((begin) => lines.some((it) => it.startsWith(begin)))) return;
        clearTimeout(late);
        done();
      });
      child.once('error', (error) => fail(error.message));
      child.once('exit', () => fail('the server ended'));
    });
    return new Server(child, folder, lines, new URL(rest(lines, 'Seekers: ')).origin);
  }

  /** The one-time link that was printed for a role. */
  link(role: Role): string {
    return rest(this.lines, `${role}: `);
  }

  async ends(): Promise<void> {
    const ended = new Promise<void>((done) => this.process.once('exit', () => done()));
    this.process.kill('SIGTERM');
    const late = setTimeout(() => this.process.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(late);
    await rm(this.folder, { recursive: true, force: true });
  }
}

function rest(lines: readonly string[], begin: string): string {
  const line = lines.find((it) => it.startsWith(begin));
  if (line === undefined) throw new Error(`the server did not print ${begin}`);
  return line.slice(begin.length).trim();
}

function binary(): string {
  const target = process.env.CARGO_TARGET_DIR ?? resolve(import.meta.dirname, '../../../target');
  const built = join(target, 'release', 'beside');
  if (!existsSync(built)) throw new Error(`${built} is missing: cargo build --release first`);
  return built;
}
