/** Rules told to a person: Markdown pages, the same words on every surface. */
export { familyPage, rulePage } from './rule-page.ts';
