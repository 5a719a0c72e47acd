import { checkLetter } from '../../../../../src/core/letters/check/checkLetter';
import { cleanLetters } from './cases';
import { PLANTED } from './planted';
const clean = new Map(cleanLetters().map((c) => [c.name, c]));
let ok = 0;
for (const [name, from, to, code, place] of PLANTED) {
  const base = clean.get(name)!;
  const closing = /\n(?:Kind regards|Best regards|Warm regards|Yours sincerely|Trân trọng),/.exec(base.text)!.index;
  if (from !== '' && !base.text.includes(from)) { console.log('NO FROM', name, from); continue; }
  const text = from === '' ? `${base.text.slice(0, closing)}\n${to}\n${base.text.slice(closing)}` : base.text.replace(from, to);
  const found = checkLetter(text, base.input).map((p) => [p.code, text.slice(p.span.start, p.span.end).replaceAll('**','')]);
  const hit = found.some(([c, t]) => c === code && (t === place || (/deadline|request/.test(code) && t!.startsWith(place))));
  if (hit && found.length === 1) ok++; else console.log(hit ? 'EXTRA' : 'MISS', name, JSON.stringify(to), code, JSON.stringify(found));
}
console.log(ok, PLANTED.length);
