/** The words by which a Vietnamese letter addresses its reader: what one calls the other depends on age, office and closeness. */
const PERSON =
  'anh/chị|anh chị|anh|chị|ông/bà|ông bà|ông|bà|cô|chú|bác|dì|cậu|thầy|bạn|em|quý khách hàng|quý khách|quý công ty|quý anh chị|quý vị|quý';

/** A reader, or their side or company, as a part of a pattern. */
export const VI_YOU = `(?:(?:phía |bên |các |công ty )?(?:${PERSON}))`;
