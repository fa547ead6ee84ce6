"""Repairs a large NDJSON file with `debabel pipe` on a Dask cluster.

    dask-scheduler &
    dask-worker tcp://127.0.0.1:8786 --nthreads 1 &
    python3 repair.py tcp://127.0.0.1:8786 items.ndjson repaired/

The file is cut into blocks of whole lines. Each block goes through a `debabel pipe` of its own into a part file, which stands in its
place when it is whole: a worker that dies loses no row and doubles none, and a second run does only what is missing.
`cat repaired/*.ndjson` has all rows in the order of the input. The folder must be one that all workers share.
"""

import os
import subprocess
import sys

from distributed import Client, as_completed

COMMAND = os.environ.get("DEBABEL", "debabel").split() + ["pipe", "--no-config"]
BLOCK = int(os.environ.get("BLOCK", 64 * 1024 * 1024))


def blocks(path, size):
    """Byte ranges of about `size` that end with a line."""
    start = 0
    with open(path, "rb") as lines:
        while True:
            lines.seek(start + size)
            lines.readline()
            end = min(lines.tell(), os.path.getsize(path))
            if end <= start:
                return
            yield start, end
            start = end


def repair(command, path, start, end, part):
    """Runs on a worker: one block through one `debabel pipe`."""
    unfinished = f"{part}.{os.getpid()}.tmp"
    with open(path, "rb") as source, open(unfinished, "wb") as sink:
        source.seek(start)
        pipe = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=sink)
        left = end - start
        while left > 0:
            chunk = source.read(min(left, 1 << 20))
            pipe.stdin.write(chunk)
            left -= len(chunk)
        pipe.stdin.close()
        if pipe.wait() != 0:
            raise RuntimeError(f"debabel pipe ended with {pipe.returncode}")
    os.replace(unfinished, part)
    return part


def main(scheduler, path, folder):
    path, folder = os.path.abspath(path), os.path.abspath(folder)
    os.makedirs(folder, exist_ok=True)
    with Client(scheduler) as client:
        waiting = []
        for number, (start, end) in enumerate(blocks(path, BLOCK)):
            part = os.path.join(folder, f"{number:06d}.ndjson")
            if not os.path.exists(part):
                waiting.append(client.submit(repair, COMMAND, path, start, end, part, pure=False, retries=3))
        for done, future in enumerate(as_completed(waiting), 1):
            future.result()
            print(f"{done} of {len(waiting)} blocks", file=sys.stderr, flush=True)
    for name in os.listdir(folder):
        if name.endswith(".tmp"):
            os.remove(os.path.join(folder, name))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: python3 repair.py SCHEDULER IN.ndjson OUT_DIR")
    main(*sys.argv[1:])
