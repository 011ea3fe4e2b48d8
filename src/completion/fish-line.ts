/** What fish does not tell of the line: its words as the program gets them, and that a value begins with a hyphen. */
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

# What is typed begins like an option, right behind one of these options: fish offers options there, and none of its values.
function __helpdesk_dash_behind
    string match -q -- '-*' (commandline -ct); and contains -- (__helpdesk_line)[-1] $argv
end
`
