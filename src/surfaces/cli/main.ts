import { run } from './run.ts';
import { sinkOf } from './streams.ts';

const { argv, env, stderr, stdin, stdout } = process;
const streams = {
  stdin,
  stdout: sinkOf(stdout, '<stdout>'),
  stderr: sinkOf(stderr, '<stderr>'),
  cwd: process.cwd(),
  env,
};
run(argv.slice(2), streams)
  .catch((error: unknown) => {
    const told = error instanceof Error ? String(error.stack) : String(error);
    stderr.write(`debabel: A fault in debabel itself, please report it: ${told}\n`);
    return 2;
  })
  .then((code) => {
    process.exitCode = code;
    // A reader that went away leaves standard input open: do not wait for its end.
    if (code === 141) process.exit();
  })
  .catch(() => undefined);
