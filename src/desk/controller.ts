import type { Request, Response } from 'express';
import { articlesByState } from '../articles/model';
import { keptForms } from '../drafts/model';
import { signedIn } from '../http/access';
import type { Services } from '../http/services';
import { countTodo, jobsByState } from '../jobs/model';
import { countWaitingReports } from '../reports/model';
import { countWaitingSubmissions } from '../submissions/model';
import { presentOverview } from './presenter';

/** The first page of the desk. */
export function deskController({ database }: Services) {
  return { overview };

  async function overview(req: Request, res: Response): Promise<void> {
    const [articles, jobs, todo, reports, submissions, kept] = await Promise.all([
      articlesByState(database, req.reader.now),
      jobsByState(database, req.reader.now),
      countTodo(database, req.reader.now),
      countWaitingReports(database),
      countWaitingSubmissions(database),
      keptForms(database, { userId: signedIn(req).id }, req.reader.now),
    ]);
    const found = { articles, jobs, todo, reports, submissions, kept };
    res.page('desk/overview', presentOverview(found, req.reader));
  }
}
