import { DebabelError } from '#model';
import { help } from './help.ts';
import { ClosedPipe, type Streams } from './streams.ts';

type Command = (argv: readonly string[], streams: Streams) => Promise<number>;

/** Each command is loaded when it is asked for: nothing loads that a run does not need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  repair: async () => (await import('./commands/repair.ts')).repairCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  pipe: async () => (await import('./commands/pipe.ts')).pipeCommand,
  feed: async () => (await import('./commands/feed.ts')).feedCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  measure: async () => (await import('./commands/measure.ts')).measureCommand,
  train: async () => (await import('./commands/train.ts')).trainCommand,
  compile: async () => (await import('./commands/compile.ts')).compileCommand,
};

/**
 * Runs one command line; gives the exit code. What a person can mend is told in a line and ends in 2; a bug throws,
 * unless it came up in one text of many.
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(argv, streams);
  } catch (error) {
    // The reader has what it wanted: end as other tools do when their pipe is closed (128 + SIGPIPE).
    if (error instanceof ClosedPipe) return 141;
    if (!(error instanceof DebabelError)) throw error;
    await streams.stderr.write(`debabel: ${error.message}\n`).catch(() => undefined);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], streams: Streams): Promise<number> {
  if (name === undefined) {
    await streams.stderr.write(await helpOf(''));
    return 2;
  }
  if (name === '--version') {
    const { readVersion } = await import('#io');
    await streams.stdout.write(`${readVersion()}\n`);
    return 0;
  }
  const general = ['help', '--help', '-h'].includes(name);
  if (general || rest.includes('--help') || rest.includes('-h')) {
    await streams.stdout.write(await helpOf(general ? (rest[0] ?? '') : name));
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw await unknownCommand(name);
  return (await load())(rest, streams);
}

async function helpOf(name: string): Promise<string> {
  const text = Object.hasOwn(help, name) ? help[name] : undefined;
  if (text === undefined) throw await unknownCommand(name);
  return text;
}

async function unknownCommand(name: string): Promise<DebabelError> {
  const { nearest } = await import('#settings');
  const names = Object.keys(help).filter((known) => known !== '');
  const meant = nearest(name, names);
  const hint = meant === undefined ? `expected one of ${names.join(', ')}` : `did you mean \`${meant}\`?`;
  return new DebabelError('usage', `Unknown command \`${name}\`, ${hint}: \`debabel --help\` shows what there is`);
}
