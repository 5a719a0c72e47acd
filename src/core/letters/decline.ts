/** A short no to a prospect. It asks for nothing, so it has no deadline. */
import { later, t } from '../l10n';
import { STATUS_WORDS } from '../valueWords';
import { decline as en } from './en/decline';
import { templatedLetter } from './letter';
import { flagValue, textValue } from './template/values';
import { decline as vi } from './vi/decline';

interface Decline {
  readonly goal: string | null;
  /** They asked for custom work before any agreement. */
  readonly wantsSpecWork: boolean;
}

const shapes = {
  goal: textValue(later('what the work was to achieve')),
  spec_work: flagValue(later('they asked for custom work before any agreement')),
};

export const decline = templatedLetter<Decline, typeof shapes>({
  kind: 'decline',
  title: later('Decline letter'),
  action: later('Draft decline letter'),
  fits: ({ snapshot }) =>
    snapshot.status === 'prospect'
      ? { fits: true }
      : {
          fits: false,
          why: t('This letter is for a prospect, and the client stands as {0} on file.', STATUS_WORDS[snapshot.status]),
        },
  gather({ snapshot }) {
    const wantsSpecWork =
      snapshot.requests.some((request) => request.free === true && !request.ours && request.status !== 'withdrawn') ||
      snapshot.compensation.some((entry) => entry.kind === 'free_work' && entry.settled === undefined);
    return {
      content: { goal: snapshot.brief?.goal ?? null, wantsSpecWork },
      deadline: null,
      notes: [
        ...(snapshot.status === 'prospect'
          ? []
          : [
              t(
                'The client stands as {0} on file. To end work that goes on, use the exit letter.',
                STATUS_WORDS[snapshot.status],
              ),
            ]),
        ...(wantsSpecWork
          ? [
              t(
                'The letter offers a look at finished work and a small paid first step. Take out what you do not want to offer.',
              ),
            ]
          : []),
      ],
    };
  },
  shapes,
  values: ({ goal, wantsSpecWork }) => ({ goal, spec_work: wantsSpecWork }),
  templates: { en, vi },
});
