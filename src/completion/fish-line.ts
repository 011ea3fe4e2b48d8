/** How fish reads the line: its words as the program gets them, without the redirections. */
export const fishLine = String.raw`
# Prints the words before the cursor as the program gets them: fish 3 has the files of redirections among them.
function __helpdesk_line
    set -l words (commandline -opc)
    if string match -qr '[<>]' -- (commandline -pc)
        # Nothing in quotes or in a substitution parts a word or redirects.
        set -l bare (commandline -pc | string join ' ' | string replace -ra '\((?:[^()\'"\\\\]++|(?R))*+\)|\'(?:[^\'\\\\]|\\\\.)*+\'?|"(?:[^"\\\\]|\\\\.)*+"?|\\\\.?' x)
        set -l pieces (string match -ra '(?:(?:(?<=\s)\d+)?&?[<>]+[?&]?\s*)?[^\s<>]+' -- $bare)
        commandline -ct | string length -q; and set -e pieces[-1]
        # Else they are other words than these, and nothing is known of them.
        test (count $pieces) -eq (count $words)
        and for at in (seq (count $words) -1 1)
            string match -qr '[<>]' -- $pieces[$at]; and set -e words[$at]
        end
    end
    printf '%s\n' $words
end
`
