import { countByState } from '../../database/states';
import type { State } from '../../http/editing';

/** How many listings there are in each state now; one that is missing has none. */
export const jobsByState = countByState<State>('jobs');
