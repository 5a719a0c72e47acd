/** A short no to a prospect. It asks for nothing, so it has no deadline. */
import { letter, type Wording } from './letter';
import { prose, sentences } from './markdown';

interface Decline {
  readonly goal: string | null;
  /** They asked for custom work before any agreement. */
  readonly wantsSpecWork: boolean;
}

export const decline = letter<Decline>({
  kind: 'decline',
  title: 'Decline letter',
  fits: ({ snapshot }) =>
    snapshot.status === 'prospect'
      ? { fits: true }
      : { fits: false, why: `This letter is for a prospect, and the client stands as ${snapshot.status} on file.` },
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
          : [`The client stands as ${snapshot.status} on file. To end work that goes on, use the exit letter.`]),
        ...(wantsSpecWork
          ? [
              'The letter offers a look at finished work and a small paid first step. Take out what you do not want to offer.',
            ]
          : []),
      ],
    };
  },
  words: { en },
});

function en({ goal, wantsSpecWork }: Decline): Wording {
  const thanks =
    goal === null
      ? prose`Thank you for asking me about your project.`
      : prose`Thank you for asking me about your project (${goal}).`;
  return {
    subject: 'Your project',
    paragraphs: wantsSpecWork
      ? [
          sentences(
            thanks,
            prose`I do not do custom work ahead of an agreement: it would be made without the talks and the research that good work rests on, and its time would be taken from work that is ordered.`,
          ),
          prose`So I have to decline it in this form. What I can offer in its place is a look at finished work, or a small first step that is paid.`,
          prose`I wish you a good start with it.`,
        ]
      : [
          sentences(
            thanks,
            prose`I have thought about it and will not take it on, so that you can look for somebody else without losing time.`,
          ),
          prose`I wish you a good start with it.`,
        ],
  };
}
