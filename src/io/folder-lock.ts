import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DebabelError } from '#model';

/** Who holds a folder. `born`: tells a process from a later one of the same number, where the system says it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly born: string;
}

/**
 * Takes a folder for this process alone; gives the way back. What a killed process held is taken over.
 * Throws `DebabelError` (`locked`) where another one works.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const own = join(folder, `.lock-${process.pid}`);
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), born: bornOf(process.pid) } satisfies Holder);
  writeFileSync(own, mine);
  try {
    // A link is made whole or not at all, and only where nothing stands.
    while (!link(own, lock)) clearStale(lock, `${own}-stale`, folder);
    clearLeft(folder);
  } finally {
    rmSync(own, { force: true });
  }
  const release = () => {
    if (read(lock) === mine) rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock away whose process is gone; throws if it lives. What is taken away is looked at again: another may have been quicker. */
function clearStale(lock: string, aside: string, folder: string): void {
  const seen = read(lock);
  if (seen === undefined) return;
  const holder = holderOf(seen);
  if (holder && isAlive(holder)) {
    throw new DebabelError(
      'locked',
      `Expected a folder that nobody works in, got one that process ${holder.pid} on ${holder.host} holds: wait for it, or name another folder with \`--out\`; if it is gone, delete ${lock}`,
      folder,
    );
  }
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== seen) link(aside, lock);
  rmSync(aside, { force: true });
}

/** Takes away what processes of this machine left that were killed while they took the lock. */
function clearLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.lock-(\d+)(?:-stale)?$/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(folder, name);
    const { host = hostname() } = holderOf(read(path) ?? '') ?? {};
    if (host === hostname()) rmSync(path, { force: true });
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** Of another machine nobody knows. */
function isAlive({ pid, host, born }: Holder): boolean {
  if (host !== hostname()) return true;
  return isRunning(pid) && bornOf(pid) === born;
}

/** Whether a process of this machine has such a number. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in ticks since the machine did; empty where the system does not say. */
function bornOf(pid: number): string {
  // `123 (a name) S 1 …`: the 20th field after the name.
  return (
    read(`/proc/${pid}/stat`)
      ?.replace(/^.*\)\s/s, '')
      .split(' ')[19] ?? ''
  );
}
