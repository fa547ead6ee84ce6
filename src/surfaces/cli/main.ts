#!/usr/bin/env node
import { run } from './run.ts';
import { sinkOf } from './streams.ts';

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout: sinkOf(stdout), stderr: sinkOf(stderr), cwd: process.cwd(), env });
// A reader that went away leaves standard input open: do not wait for its end.
if (process.exitCode === 141) process.exit();
