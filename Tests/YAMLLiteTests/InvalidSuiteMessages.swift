/// What is said about each invalid text of the YAML test suite: case, line and column, message. Read by a person and found to be
/// sensible; a change here is a change of what people read.
enum InvalidSuiteMessages {
    static let all = #"""
        236B 3:1 expected `key: value`, found `invalid` without a colon
        2CMS 3:1 this line is indented by 2 spaces, but its neighbours by none; lines of one block must line up
        2G84/00 1:6 `0` cannot come after `|` or `>`; the text begins on the next line
        2G84/01 1:7 `0` cannot come after `|` or `>`; the text begins on the next line
        3HFZ 3:5 `invalid` does not belong here
        4EJS 3:1 a tab cannot indent YAML; use spaces
        4EJS 4:1 a tab cannot indent YAML; use spaces
        4H7K 2:13 `]` closes nothing
        4HVU 4:1 this line is indented by 2 spaces, which lines up with nothing above; write 3 or no spaces
        4JVG 4:3 a value can have only one anchor and one tag
        55WF 2:2 unknown escape `\.` in a "..." text; a backslash itself is written `\\`, or use single quotes
        5LLU 5:1 an empty line above has 3 spaces, but the text begins after 1; remove spaces from the empty line
        5TRB 2:1 this text has no closing `"`
        5TRB 4:1 this text has no closing `"`
        5U3A 1:6 a list cannot begin on the line of its key or anchor; start a new line with `- `
        62EZ 2:12 `in:` does not belong here: the value ended before it
        6JTT 2:1 this `[` is never closed
        6S55 4:1 this line is indented by 1 space, but its neighbours by none; lines of one block must line up
        7LBH 2:1 expected `key: value`, found `"c` without a colon
        7LBH 3:1 this line is indented by 1 space, but its neighbours by none; lines of one block must line up
        7MNF 3:1 expected `key: value`, found `top2` without a colon
        8XDJ 3:1 this line is indented by 2 spaces, but its neighbours by none; lines of one block must line up
        9C9N 3:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        9C9N 4:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        9CWY 4:1 expected `key: value`, found `invalid` without a colon
        9HCY 2:1 `%TAG` can appear only before a document: end the one above with a line `...`
        9JBA 2:13 a comment needs a space before its `#`
        9KBC 1:9 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text
        9KBC 2:1 this line is indented by 4 spaces, but its neighbours by none; lines of one block must line up
        9MAG 2:3 expected `,` or the closing bracket, found `,`
        9MMA 2:1 expected `---` after the directives
        9MQT/01 1:5 this text has no closing `"`
        9MQT/01 2:5 `x` does not belong here
        B63P 2:1 expected `---` after the directives
        BD7L 3:1 `invalid:` does not belong here: the lines above are a list, and each of its items begins with `- `
        BF9H 4:1 this line is indented by 7 spaces, but its neighbours by none; lines of one block must line up
        BS4K 2:1 `word2` does not belong here
        C2SP 2:2 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text
        CML9 3:3 expected `,` or the closing bracket, found `word2`
        CQ3W 2:6 this text has no closing `"`
        CTN5 2:12 expected `,` or the closing bracket, found `,`
        CVW2 2:11 a comment needs a space before its `#`
        CXX2 1:14 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text
        D49Q 2:1 expected `key: value`, found `'c` without a colon
        D49Q 3:1 this line is indented by 1 space, but its neighbours by none; lines of one block must line up
        DK4H 3:3 a second `:` in one entry; is a `,` missing before it?
        DK95/01 2:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        DK95/06 3:3 a tab cannot indent YAML; use spaces
        DMG6 3:1 this line is indented by 1 space, which lines up with nothing above; write 2 or no spaces
        EB22 3:1 `%YAML` can appear only before a document: end the one above with a line `...`
        EW3V 2:1 this line is indented by 1 space, but its neighbours by none; lines of one block must line up
        G5U8 2:4 a text cannot begin with `-`; put it in quotes
        G5U8 2:7 a text cannot begin with `-`; put it in quotes
        G7JE 2:1 expected `key: value`, found `c` without a colon
        G7JE 3:1 this line is indented by 1 space, but its neighbours by none; lines of one block must line up
        G9HC 3:1 `&anchor` must be on the line of its value, or be indented further than the key it belongs to
        G9HC 4:1 `-` does not belong here
        G9HC 5:1 `-` does not belong here
        GDY7 2:1 expected `key: value`, found `this` without a colon
        GT5M 2:1 `&node` does not belong here: the lines above are a list, and each of its items begins with `- `
        H7J7 2:1 `!!map` must be on the line of its value, or be indented further than the key it belongs to
        H7J7 3:1 this line is indented by 2 spaces, but its neighbours by none; lines of one block must line up
        H7TQ 1:1 `%YAML 1.2 foo` is not a YAML directive; directives look like `%YAML 1.2` and `%TAG !e! tag:example.com,2024:`
        HRE5 2:17 unknown escape `\'` in a "..." text; a backslash itself is written `\\`, or use single quotes
        HU3P 3:1 this line is indented by 2 spaces, but its neighbours by none; lines of one block must line up
        JKF3 2:1 this line continues a text or list that begins above, so it must be indented by at least 3 spaces, not by none (tabs do not count)
        JKF3 2:5 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text
        JY7Z 2:17 `no` comes after the closing quote; put everything inside the quotes
        KS4U 5:1 `invalid` does not belong here
        LHL4 2:1 `!invalid{}tag` is not a valid tag: a tag cannot contain any of `,[]{}`
        MUS6/00 1:1 `%YAML 1.1#...` is not a YAML directive; directives look like `%YAML 1.2` and `%TAG !e! tag:example.com,2024:`
        MUS6/01 3:1 `%YAML` can appear only before a document: end the one above with a line `...`
        N4JP 3:1 this line is indented by 1 space, which lines up with nothing above; write 2 or no spaces
        N782 1:1 this `[` is never closed
        N782 2:5 a text cannot begin with `,`; put it in quotes
        N782 4:1 `]` closes nothing
        P2EQ 2:11 `-` does not belong here: the value ended before it
        Q4CL 2:17 `trailing` comes after the closing quote; put everything inside the quotes
        QB6E 3:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        QB6E 4:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        QLJ7 4:5 the tag handle `!prefix!` is not declared
        QLJ7 6:5 the tag handle `!prefix!` is not declared
        RHX7 3:1 `%YAML` can appear only before a document: end the one above with a line `...`
        RXY3 2:1 this text has no closing `'`
        RXY3 4:1 this text has no closing `'`
        S4GJ 2:11 `first` cannot come after `|` or `>`; the text begins on the next line
        S98Z 5:1 an empty line above has 3 spaces, but the text begins after 1; remove spaces from the empty line
        SF5V 2:1 `%YAML` can appear only once before a document
        SR86 2:7 an alias can have neither anchor nor tag
        SU5Z 1:13 a comment needs a space before its `#`
        SU74 2:1 an alias can have neither anchor nor tag
        SY6V 1:9 a list cannot begin on the line of its key or anchor; start a new line with `- `
        T833 4:5 a second `:` in one entry; is a `,` missing before it?
        TD5N 3:1 `invalid` does not belong here: the lines above are a list, and each of its items begins with `- `
        U44R 3:1 this line is indented by 3 spaces, but its neighbours by 2; lines of one block must line up
        U99R 1:3 `!!str,` is not a valid tag: a tag cannot contain any of `,[]{}`
        VJP3/00 2:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        VJP3/00 4:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        W9L4 4:1 an empty line above has 5 spaces, but the text begins after 2; remove spaces from the empty line
        X4QW 1:9 a comment needs a space before its `#`
        Y79Y/000 2:1 a tab cannot indent YAML; use spaces
        Y79Y/003 2:1 this line continues a text or list that begins above, so it must be indented by at least 1 space, not by none (tabs do not count)
        Y79Y/004 1:2 a tab cannot indent YAML; use spaces
        Y79Y/005 1:3 a tab cannot indent YAML; use spaces
        Y79Y/006 1:2 a tab cannot indent YAML; use spaces
        Y79Y/007 2:2 a tab cannot indent YAML; use spaces
        Y79Y/008 1:2 a tab cannot indent YAML; use spaces
        Y79Y/009 2:2 a tab cannot indent YAML; use spaces
        YJV2 1:2 a text cannot begin with `-`; put it in quotes
        ZCZ6 1:5 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text
        ZL4Z 2:7 a second `key: value` cannot be on the same line; start a new, indented line, or quote the text
        ZVH3 2:1 this line is indented by 1 space, which lines up with nothing above; write 2 or no spaces
        ZXT5 2:3 a second `:` in one entry; is a `,` missing before it?
        """#
}
