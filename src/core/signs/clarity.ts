/** Sign 5, a client who does not know. Its rules are a file each in `clarity/`. */
import type { Sign } from './rule';
import { brief } from './clarity/brief';
import { creep } from './clarity/creep';
import { deciders } from './clarity/deciders';
import { CLARITY_LETTERS } from './clarity/letters';
import { reversal } from './clarity/reversal';
import { rounds } from './clarity/rounds';
import { specWork } from './clarity/specWork';
import { unanswered } from './clarity/unanswered';

export const clarity: Sign = {
  name: 'clarity',
  letters: CLARITY_LETTERS,
  hasData: (snapshot) =>
    snapshot.brief !== undefined ||
    snapshot.requests.length > 0 ||
    snapshot.revisions.length > 0 ||
    snapshot.questions.length > 0,
  rules: [brief, rounds, reversal, creep, unanswered, deciders, specWork],
};
