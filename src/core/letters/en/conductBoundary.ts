/** The boundary letter in English. */
export const conductBoundary = `# How we talk about the work

Dear {{addressed}},

{{#earlier}}
On {{date}} I {{#talked}}talked with you{{/talked}}{{^talked}}wrote to you{{/talked}} about how we talk{{#gave_until}} and asked for your confirmation by {{gave_until}}{{/gave_until}}.{{#unanswered}} I have not had an answer yet.{{/unanswered}}{{#agreed_on}} You confirmed on {{agreed_on}}.{{/agreed_on}}{{#declined_on}} You declined on {{declined_on}}.{{/declined_on}}

{{/earlier}}
{{#repeated}}
Since then this has happened:

{{/repeated}}
{{^repeated}}
This is about how we talk, not about the work itself:

{{/repeated}}
{{#facts}}
- {{date}}{{#by}}, {{by}}{{/by}}{{#in_mail}} (email){{/in_mail}}{{#in_letter}} (letter){{/in_letter}}{{#in_call}} (call){{/in_call}}{{#in_meeting}} (meeting){{/in_meeting}}{{#in_chat}} (chat){{/in_chat}}{{#elsewhere}} ({{elsewhere}}){{/elsewhere}}: {{#says}}“{{says}}”{{/says}}{{^says}}[what was said or done]{{/says}}
{{/facts}}
{{^facts}}
- [date]: “[what was said]”
{{/facts}}

Criticism of the work is welcome, and it may be blunt: it helps me to hear what does not work for you. What I do not accept: {{#kinds}}{{#second}} and {{/second}}{{#harsh}}a harsh tone{{/harsh}}{{#overreaction}}outbursts{{/overreaction}}{{#shouting}}shouting{{/shouting}}{{#pressure}}pressure of this kind{{/pressure}}{{#insult}}insults{{/insult}}{{#character_attack}}remarks about me as a person{{/character_attack}}{{#threat}}threats{{/threat}}{{#harassment}}harassment{{/harassment}}{{#slur}}slurs{{/slur}}{{/kinds}}{{^kinds}}[what is not acceptable]{{/kinds}}.

Please confirm by **{{deadline}}** that we go on this way, and that what concerns the work comes to one place from here on: {{our_email}}{{^our_email}}[one address]{{/our_email}}.

{{^repeated}}If it happens again, I will end that conversation and answer the part about the work in writing on the next working day. If it goes on after that, I will end our work together{{/repeated}}{{#repeated}}If it happens once more, I will end our work together{{/repeated}}{{#notice}} with the notice of {{notice.n}} day{{^notice.one}}s{{/notice.one}} that we agreed{{/notice}}.

Thank you for reading this.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
