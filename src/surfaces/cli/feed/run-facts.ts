import { relative, sep } from 'node:path';
import { type FeedRecord, grades, type ItemRecord } from '#feed';
import type { Grade } from '#model';
import type { RunFacts, RunItem } from '#report';
import type { FeedTask } from './task.ts';

/** Items of a grade that the page lists; the journal has the rest. */
const mostListed = 1000;
const mostRules = 50;

/** Gathers what the page of a run tells, feed by feed, item by item. */
export class RunGatherer {
  readonly #task: FeedTask;
  readonly #feeds: { name: string; href: string; items: number; waiting: number }[] = [];
  readonly #grades = new Map<Grade, { count: number; items: RunItem[] }>();
  readonly #rules = new Map<string, number>();
  readonly #total = { repaired: 0, suggested: 0, flagged: 0 };

  constructor(task: FeedTask) {
    this.#task = task;
  }

  feed({ feed, format }: FeedRecord): void {
    this.#feeds.push({ name: feed, href: this.#href(this.#task.archive.repaired(feed, format)), items: 0, waiting: 0 });
  }

  /** An item of the feed that was named last. */
  item(record: ItemRecord | undefined): void {
    const feed = this.#feeds.at(-1);
    if (!feed) return;
    feed.items++;
    if (!record) {
      feed.waiting++;
      return;
    }
    const { title, key, repaired, suggested, flagged, words, reasons, grade, found } = record;
    const own = this.#grades.get(grade) ?? { count: 0, items: [] };
    this.#grades.set(grade, own);
    own.count++;
    const [form] = this.#task.forms;
    const href = this.#href(
      this.#task.archive.item(key, this.#task.forms.includes('html') ? 'html' : (form ?? 'json')),
    );
    if (own.items.length < mostListed) own.items.push({ title, href, repaired, suggested, flagged, words, reasons });
    this.#total.repaired += repaired;
    this.#total.suggested += suggested;
    this.#total.flagged += flagged;
    for (const [rule, count] of Object.entries(found)) this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + count);
  }

  facts(): RunFacts {
    return {
      feeds: this.#feeds,
      grades: grades.toReversed().map((grade) => ({ grade, ...(this.#grades.get(grade) ?? { count: 0, items: [] }) })),
      total: this.#total,
      rules: [...this.#rules]
        .map(([rule, count]) => ({ rule, count }))
        .toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
        .slice(0, mostRules),
      dropped: this.#task.dropQuarantined,
    };
  }

  #href(path: string): string {
    return relative(this.#task.archive.folder, path).split(sep).map(encodeURIComponent).join('/');
  }
}
