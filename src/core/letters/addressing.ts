/** How a letter addresses the person it goes to, in each language. */
import type { Contact } from '../record/schema';
import type { LetterLanguage } from './speech';

export interface Addressing {
  /** For the greeting. @example 'chị Hoa', 'Ms Jane Doe', 'Acme Bakery' */
  readonly addressed: string;
  /** The word for "you". @example 'chị' */
  readonly you: string;
}

/** Family names that stand in front: nine of ten Vietnamese bear one of them. Without marks, as many write themselves in mail. */
const FAMILY_NAMES = new Set(
  (
    'an au bach bui cao chau chu cu dam dang dao dinh do doan dong duong ha ho hoa hoang huynh kieu kim la lac lai lam le luong luu ly ma mac ' +
    'mai nghiem ngo nguyen nham ninh nong ong pham phan phi phung quach ta tang thach thai tieu to ton tong tran trieu trinh trinh truong tu ung van vi ' +
    'vo vu vuong'
  ).split(' '),
);

/** In Vietnamese without a form of address on file: both forms, which offends nobody. */
const EITHER = 'anh/chị';
const COMPANY = 'Quý khách';

/**
 * @param recipient `null` where nobody is on file, so that the letter goes to the client
 * @example addressingOf({ name: 'Trần Thị Hoa', address: 'chị' }, 'Hoa Sen', 'vi') // { addressed: 'chị Hoa', you: 'chị' }
 */
export function addressingOf(
  recipient: Pick<Contact, 'name' | 'address'> | null,
  client: string,
  language: LetterLanguage,
): Addressing {
  switch (language) {
    case 'en': {
      const title = recipient?.address;
      const name = recipient?.name ?? client;
      return { addressed: title === undefined || !isEnglishTitle(title) ? name : `${title} ${name}`, you: 'you' };
    }
    case 'vi': {
      if (recipient === null)
        return { addressed: saysWhatItIs(client) ? client : `${COMPANY} ${client}`, you: COMPANY };
      const form = recipient.address === undefined || isEnglishTitle(recipient.address) ? EITHER : recipient.address;
      return { addressed: `${form} ${givenName(recipient.name)}`, you: form };
    }
  }
}

/** A name like "Công ty An Phát" is an address by itself. */
function saysWhatItIs(client: string): boolean {
  return /^(công ty|cty|tập đoàn|doanh nghiệp|cửa hàng|trung tâm|trường|bệnh viện|phòng khám|nhà hàng|khách sạn)(?=\s)/iu.test(
    client.trim(),
  );
}

function isEnglishTitle(title: string): boolean {
  return /^(mrs?|ms|mx|miss|dr|prof)\.?$/i.test(title.trim());
}

/** A Vietnamese is addressed by the last word of the name; a name from elsewhere stays whole. @example givenName('Nguyễn Văn An') // 'An' */
function givenName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [family = ''] = words;
  return words.length > 1 && FAMILY_NAMES.has(withoutMarks(family)) ? (words.at(-1) ?? name) : name;
}

function withoutMarks(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
