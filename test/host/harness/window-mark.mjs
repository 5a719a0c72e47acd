// @ts-check
/** With this as its first word and `focus` or `blur` as its second, what a test prints gives its window the focus or takes it; not on the desktop. */
export const windowMark = 'HOST_TEST_WINDOW';
