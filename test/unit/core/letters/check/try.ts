import { checkLetter } from '../../../../../src/core/letters/check/checkLetter';
import { cleanLetters, goldenLetters } from './cases';
for (const one of [...goldenLetters(), ...(process.argv[2] === 'clean' ? cleanLetters() : [])]) {
  const found = checkLetter(one.text, one.input).filter((p) => !(p.code === 'letter/placeholder' && one.text.includes('[')));
  for (const p of found) console.log(one.name, p.code, JSON.stringify(one.text.slice(p.span.start, p.span.end)), p.message.slice(0, 80));
}
