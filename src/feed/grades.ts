import type { Grade } from '#model';

/** Grades, best first. */
export const grades: readonly Grade[] = ['publish', 'edit', 'quarantine'];

/** Whether `grade` is as bad as `limit`, or worse. */
export function isWorse(grade: Grade, limit: Grade): boolean {
  return grades.indexOf(grade) >= grades.indexOf(limit);
}
