import type { SignName } from '../record/schema';
import { clarity } from './clarity';
import { compromise } from './compromise';
import { conduct } from './conduct';
import { payment } from './payment';
import { price } from './price';
import type { Sign } from './rule';

/** The five signs, in the order in which they are shown. A sign of another kind is a file of its own and a line here. */
export const SIGNS = { payment, price, compromise, conduct, clarity } as const satisfies Record<SignName, Sign>;
