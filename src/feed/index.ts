/** What a run over feeds knows without touching the machine: who an item is, what is on record of it, what must be done. */
export { chosenFrom, type Wanted, type Work } from './choose.ts';
export { durationOf, momentOf } from './moment.ts';
export { feedFileName } from './file-name.ts';
export { itemNames, type Named } from './identity.ts';
export {
  type FeedRecord,
  type ItemRecord,
  type JournalRecord,
  type PageRecord,
  recordOf,
  type WrittenEdit,
  type WrittenRecord,
} from './journal-record.ts';
export { grades, isWorse } from './grades.ts';
