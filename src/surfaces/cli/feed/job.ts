import type { ItemRecord } from '#feed';
import type { FeedFormat } from '#model';
import type { Settings } from '#settings';
import type { ReportForm } from '../report-forms.ts';

/** What a thread is started with. */
export interface SetUp {
  readonly entry: 'item-worker.cjs';
  readonly settings: Settings;
  /** The folder of the archive. */
  readonly folder: string;
  readonly forms: readonly ReportForm[];
}

/** An item to be worked on. */
export interface Job {
  readonly key: string;
  readonly feed: string;
  readonly title: string;
  readonly link: string | undefined;
  readonly date: string | undefined;
  readonly content: string;
  readonly rules: string;
  readonly format: FeedFormat;
  readonly text: string;
  /** What its feed declares before it. */
  readonly head: string | undefined;
  /** Nothing is written. */
  readonly dryRun: boolean;
}

/** What is kept of an item, as `items/…/KEY.json`. */
export interface KeptItem extends Omit<Job, 'text' | 'dryRun' | 'content' | 'rules'> {
  readonly version: 1;
  /** The item as it came. */
  readonly source: string;
  readonly report: unknown;
}

/** What a thread found; `at` is added where it is written down. */
export type Found = Omit<ItemRecord, 'at'>;
