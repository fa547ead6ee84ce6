/** Rules told to a person, the same words on every surface: pages, and why one did what it did in a place. */
export { type ExplainedPlace, explainPlace } from './place.ts';
export { placesJson } from './place-wire.ts';
export { familyPage, rulePage } from './rule-page.ts';
