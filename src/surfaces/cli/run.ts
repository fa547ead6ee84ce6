import { DebabelError } from '#model';
import { help } from './help.ts';
import { ClosedPipe, type Streams } from './streams.ts';

type Command = (argv: readonly string[], streams: Streams) => Promise<number>;

/** Each command is loaded when it is asked for: nothing loads that a run does not need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  repair: async () => (await import('./commands/repair.ts')).repairCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  pipe: async () => (await import('./commands/pipe.ts')).pipeCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  compile: async () => (await import('./commands/compile.ts')).compileCommand,
};

/** Runs one command line; gives the exit code. What a person can mend is told in a line and ends in 2; a bug throws. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      await (name === undefined ? streams.stderr : streams.stdout).write(help[rest[0] ?? ''] ?? help[''] ?? '');
      return name === undefined ? 2 : 0;
    }
    if (name === '--version') {
      const { readVersion } = await import('#io');
      await streams.stdout.write(`${readVersion()}\n`);
      return 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new DebabelError('usage', `Unknown command \`${name}\`, expected one of repair, check, pipe, rules: \`debabel --help\` shows them`);
    if (rest.includes('--help') || rest.includes('-h')) {
      await streams.stdout.write(help[name] ?? '');
      return 0;
    }
    return await (await load())(rest, streams);
  } catch (error) {
    // The reader has what it wanted: end as other tools do when their pipe is closed (128 + SIGPIPE).
    if (error instanceof ClosedPipe) return 141;
    if (!(error instanceof DebabelError)) throw error;
    await streams.stderr.write(`debabel: ${error.message}\n`).catch(() => undefined);
    return 2;
  }
}
