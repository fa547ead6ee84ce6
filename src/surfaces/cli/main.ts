#!/usr/bin/env node
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
try {
  process.exitCode = await run(argv.slice(2), streams);
} catch (error) {
  stderr.write(
    `debabel: A fault in debabel itself, please report it: ${error instanceof Error ? String(error.stack) : String(error)}\n`,
  );
  process.exitCode = 2;
}
// A reader that went away leaves standard input open: do not wait for its end.
if (process.exitCode === 141) process.exit();
