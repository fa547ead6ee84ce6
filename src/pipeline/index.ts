/** The one room that knows the order of the stages. */
export { createEngine, type Engine, viewOf } from './engine.ts';
export { joinReports } from './join-reports.ts';
export { repair, type RepairOptions } from './repair.ts';
export { repairSource } from './repair-source.ts';
export { type DocxOptions, type DocxReport, repairDocx } from './repair-docx.ts';
