/** A cutting as PressReader gives it, of a newspaper that there is not. */
export const GAZETTE = `The Harbour Gazette

Ferry company promises a second boat by the summer

Islanders queued for three hours on Sunday, and the council wants an answer before the season begins

- Transport Correspondent By Ruth Alder

RUTH ALLAN, the master of the only ferry, has asked for a second boat after a weekend in which four hundred islanders were left on the quay.

She told the harbour board yesterday that the present boat was “full before the gates opened”, and that co-operation with the mainland company had come to nothing.

The board meets again on Thursday.

♦ A wooden pier that was closed for two winters will open again on Saturday, the council said.

Newspapers in English

Newspapers from United Kingdom
`

/** Two articles as Nexis downloads them, broken at 78 columns. */
export const NEXIS = `



Download Request: Selected Items: 1-2
Time Of Request: Friday, March 16, 2018  10:00:00

Terms: (ferry)



                               1 of 2 DOCUMENTS



                              The Harbour Gazette

                            March 14, 2018 Wednesday

Ferry company promises a second boat by the summer, and the council wants it in
writing

BYLINE: RUTH ALDER, Tom Reed

SECTION: NEWS; Pg. 4

LENGTH: 61 words

The master of the only ferry has asked for a second boat after a weekend in
which four hundred islanders were left on the quay, and said that the present
one was full before the gates opened.

NOTICE: this paragraph opens like a label and is none, because a story may
begin a sentence with any word that it likes.

LOAD-DATE: March 15, 2018

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                     Copyright 2018 The Harbour Gazette
                             All Rights Reserved


                               2 of 2 DOCUMENTS



                              Island Post (Westray)

                             March 2, 2018 Friday

Wooden pier opens again

SECTION: HOME NEWS

LENGTH: 12 words

A wooden pier that was closed for two winters will open again on Saturday.

LOAD-DATE: March 2, 2018

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                           Copyright 2018 Island Post
                             All Rights Reserved
`

/** Two articles as Factiva downloads them. */
export const FACTIVA = `
 SE
News
 HD
Ferry company promises a second boat by the summer
 BY
By Ruth Alder, Tom Reed
 WC
61 words
 PD
14 March 2018
 SN
The Harbour Gazette
 SC
HARGAZ
 PG
4
 LA
English
 CY
Copyright 2018.
 LP
The master of the only ferry has asked for a second boat.

 TD
Four hundred islanders were left on the quay.

The board meets again on Thursday.

 AN
Document HARGAZ0001
\f
 SE
News
 HD
Wooden pier opens again
 PD
2 March 2018
 SN
Island Post
 LA
English
 CY
Copyright 2018.
 LP
A wooden pier that was closed for two winters will open again on Saturday.

 AN
Document ISPOST0002
\f
Search Summary
Text	ferry
`

/** Two articles as ProQuest downloads them. */
export const PROQUEST = `____________________________________________________________

Ferry company promises a second boat by the summer

Author: Alder, Ruth; Reed, Tom J.

Publication info: The Harbour Gazette ; London (UK) [London (UK)]. 14 Mar 2018: 4.

https://example.org/docview/1

Abstract: The master of the only ferry has asked for a second boat.

Links: https://example.org/openurl?id=1

Full text: The master of the only ferry has asked for a second boat.

Subject: this paragraph opens like a label and is none, for a story may begin as it likes.

Four hundred islanders were left on the quay.

Subject: ferries; islands

Title: Ferry company promises a second boat by the summer

Publication title: The Harbour Gazette

Publication year: 2018

Publication date: Mar 14, 2018

Section: News

Publisher: Example

Source type: Newspapers

Language of publication: English

ProQuest document ID: 1

Database: Example

____________________________________________________________

Wooden pier opens again

Author: Anonymous

Publication info: Island Post ; London (UK) [London (UK)]. 02 Mar 2018: A2.

Full text: A wooden pier that was closed for two winters will open again on Saturday.

Subject: piers

Publication title: Island Post

Publication date: Mar 2, 2018

Language of publication: English

ProQuest document ID: 2

____________________________________________________________

Contact us at: http://example.org
Copyright ProQuest LLC.
`

/** Two articles as a reader types them off, with newspaper, date and page at the foot of each. */
export const PLAIN = `Ferry company promises a second boat by the summer

EXCLUSIVE

By RUTH McALDER, Transport Editor, in Oban
and Tom O&rsquo;Hara

The master of the only ferry has asked for a second boat.

Four hundred islanders were left on the quay.

The Harbour Gazette
14 March 2018
Page 4

Wooden pier opens again

A wooden pier that was closed for two winters will open again on Saturday.

Nobody expects a crowd.

The Harbour Gazette
14 March 2018
Page 5
`
