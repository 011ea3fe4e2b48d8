// Bash breaks words at signs such as "=" and ":", unless a person has changed that: what was typed is read from the line.
// What is not ASCII stands in braces: the build writes it as an escape, which is none in a raw text.
/** How bash finds what fits at the cursor, with the lists of the script. */
export const bashWalk = String.raw`
# Reads the line up to the cursor as the program would get it: the words before the last, the last one, the quote that is
# open in it, how much of it readline keeps: up to a sign at which it breaks words, or to the open quote; and whether it
# names a file to redirect to. Redirections are none of the program's words.
_helpdesk_read() {
  local line=${'$'}{COMP_LINE:0:COMP_POINT} sign begun=''
  local -i at
  words=() typed='' quote='' kept=0 redirected=''
  for ((at = 0; at < ${'$'}{#line}; at++)); do
    sign=${'$'}{line:at:1}
    if [[ ! $quote && $sign == [[:space:]] ]]; then
      [[ $begun && ! $redirected ]] && words+=("$typed")
      [[ $begun ]] && redirected=''
      begun='' typed='' kept=0
      continue
    fi
    if [[ ! $quote && ($sign == [\<\>] || $redirected && ! $begun && $sign == [\&\|]) ]]; then
      # A number right before it is that of a stream.
      [[ ! $redirected && $typed == *[!0-9]* ]] && words+=("$typed")
      begun='' typed='' kept=0 redirected=1
      continue
    fi
    begun=1
    if [[ $quote == "'" && $sign != "'" ]]; then
      typed+=$sign
    elif [[ $sign == '\' ]]; then
      at+=1
      typed+=${'$'}{line:at:1}
    elif [[ $quote && $sign == "$quote" ]]; then
      quote=''
    elif [[ $quote ]]; then
      typed+=$sign
    elif [[ $sign == [\'\"] ]]; then
      quote=$sign
      kept=${'$'}{#typed}
    else
      typed+=$sign
      [[ $sign == [:=] && $COMP_WORDBREAKS == *"$sign"* ]] && kept=${'$'}{#typed}
    fi
  done
  words=("${'$'}{words[@]:1}")
}

# Adds a word, as it is to stand on the line, and what it is.
_helpdesk_add() {
  local value=$option$1
  local -i at=${'$'}{#COMPREPLY[@]}
  value=${'$'}{value:kept}
  shown[at]=$value
  if [[ $quote == "'" ]]; then
    value=${'$'}{value//$quote/$quote\\$quote$quote}
  elif [[ $quote ]]; then
    [[ $value == *'!'* ]] && return
    value=${'$'}{value//\\/\\\\}
    value=${'$'}{value//\"/\\\"}
    value=${'$'}{value//\$/\\\$}
    value=${'$'}{value//${'\\`'}/${'\\\\\\`'}}
  else
    printf -v value %q "$value"
    # Braces stand escaped, so that a comma means nothing.
    value=${'$'}{value//\\,/,}
  fi
  told[at]=$2
  COMPREPLY+=("$value")
}

# Adds what the program offers of a kind: it reads what is kept on this computer, and asks nobody.
_helpdesk_live() {
  local value what
  # As the program has put them: the latest ticket first. Aliases stand among the commands.
  [[ $1 == alias ]] || compopt -o nosort 2>/dev/null
  while IFS=$'\t' read -r value what; do
    [[ $value == *[:=] ]] && compopt -o nospace 2>/dev/null
    _helpdesk_add "$value" "$what"
  done < <(command helpdesk __complete "$1" "$typed" "${'$'}{words[@]}" 2>/dev/null)
  # Behind the only word readline would close the quotes, where more is to come.
  [[ $quote && ${'$'}{#COMPREPLY[@]} == 1 && ${'$'}{COMPREPLY[0]} == *[:=] ]] && COMPREPLY+=("${'$'}{COMPREPLY[0]} ")
}

# Where the words are listed, each comes with what it is. Readline inserts what they begin with alike, which this does not
# change: it waits for a list that is nothing else where quotes are open, or words too wide to stay whole.
_helpdesk_tell() {
  local line wide
  local -i at listing longest=0 widest=0 room=${'$'}{COLUMNS:-80}-1
  ((listing = COMP_TYPE == 63, room > 20 || (room = 79)))
  ((listing || (COMP_TYPE == 33 || COMP_TYPE == 64) && ! ${'$'}{#quote})) || return 0
  ((${'$'}{#COMPREPLY[@]} > 1)) && [[ ${'$'}{told[*]} == *[![:space:]]* ]] || return 0
  ((listing)) || shown=("${'$'}{COMPREPLY[@]}")
  for line in "${'$'}{shown[@]}"; do
    wide=${'$'}{line//[[:ascii:]]/}
    ((longest = ${'$'}{#line} > longest ? ${'$'}{#line} : longest))
    ((widest = ${'$'}{#line} + ${'$'}{#wide} > widest ? ${'$'}{#line} + ${'$'}{#wide} : widest))
  done
  ((listing || widest < room - 5)) || return 0
  ((longest > room / 2)) && longest=room/2
  for at in "${'$'}{!COMPREPLY[@]}"; do
    line=${'$'}{shown[at]}
    if [[ ${'$'}{told[at]} ]]; then
      printf -v wide '%*s' $((${'$'}{#line} < longest ? longest - ${'$'}{#line} : 0)) ''
      line+="$wide  -- ${'$'}{told[at]}"
    fi
    _helpdesk_cut
    COMPREPLY[at]=$line
  done
}

# Cuts a line to the room there is, and makes it so long that readline lists the lines in one column. What is not ASCII may
# take two columns of the screen.
_helpdesk_cut() {
  wide=${'$'}{line//[[:ascii:]]/}
  if ((${'$'}{#line} + ${'$'}{#wide} > room)); then
    while ((${'$'}{#line} + ${'$'}{#wide} >= room)); do
      line=${'$'}{line:0:${'$'}{#line} - (${'$'}{#line} + ${'$'}{#wide} - room + 2) / 2}
      wide=${'$'}{line//[[:ascii:]]/}
    done
    line+=${'…'}
  elif ((${'$'}{#line} <= room / 2)); then
    printf -v wide '%*s' $((room / 2 + 1 - ${'$'}{#line})) ''
    line+=$wide
  fi
}

# Puts what an alias stands for in its place among the words.
_helpdesk_unalias() {
  local -a meant=()
  local one
  while IFS= read -r one; do
    meant+=("$one")
  done < <(command helpdesk __complete line "${'$'}{words[$1]}" 2>/dev/null)
  ((${'$'}{#meant[@]})) && words=("${'$'}{words[@]:0:$1}" "${'$'}{meant[@]}" "${'$'}{words[@]:$1 + 1}")
}

_helpdesk() {
  local typed quote redirected option='' command='' pending='' ended='' aliased='' files='' live='' valued='' word
  local -i kept position=0 index
  local -a words options next about choices told shown
  COMPREPLY=()
  _helpdesk_read
  _helpdesk_know ''
  for ((index = 0; index < ${'$'}{#words[@]}; index++)); do
    word=${'$'}{words[index]}
    if [[ $pending ]]; then
      pending=''
    elif [[ ! $ended && $word == -- ]]; then
      ended=1
    elif [[ ! $ended && $word == -* ]]; then
      [[ $valued == *" $word "* ]] && pending=$word
    elif ((position == 0)) && [[ " ${'$'}{next[*]} " == *" $word "* ]]; then
      command=${'$'}{command:+$command }$word
      _helpdesk_know "$command"
    elif [[ $position == 0 && ! $command && ! $aliased ]] && _helpdesk_unalias "$index"; then
      aliased=1
      index+=-1
    else
      position+=1
    fi
  done

  if [[ ! $redirected && ! $pending && ! $ended && $typed == --*=* ]]; then
    pending=${'$'}{typed%%=*}
    option=$pending=
    typed=${'$'}{typed#*=}
  fi

  if [[ $redirected ]]; then
    files=1
  elif [[ $pending ]]; then
    _helpdesk_value "$command" "$pending"
  elif [[ ! $ended && $typed == -* ]]; then
    choices=("${'$'}{options[@]}")
  else
    if ((position == 0)); then
      for index in "${'$'}{!next[@]}"; do
        [[ ${'$'}{next[index]} == "$typed"* ]] && _helpdesk_add "${'$'}{next[index]}" "${'$'}{about[index]}"
      done
    fi
    [[ $position == 0 && ! $command ]] && live=alias
    _helpdesk_argument "$command" "$position"
  fi

  for word in "${'$'}{choices[@]}"; do
    [[ $word == "$typed"* ]] && _helpdesk_add "$word" ''
  done
  [[ $live ]] && _helpdesk_live "$live"
  _helpdesk_tell
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      word=$option$word
      COMPREPLY+=("${'$'}{word:kept}")
    done < <(compgen -f -- "$typed")
  fi
}

complete -F _helpdesk helpdesk hdk
`
