import type { Category, Place } from '../../catalogue/model';
import type { EmployerName } from '../../employers/model';

/** What the filters of the list choose among. */
export interface Choices {
  readonly places: readonly Place[];
  readonly categories: readonly Category[];
  readonly employers: readonly EmployerName[];
}
