import { countByState } from '../../database/states';
import type { State } from '../../http/editing';

/** How many articles there are in each state now; one that is missing has none. */
export const articlesByState = countByState<State>('articles');
