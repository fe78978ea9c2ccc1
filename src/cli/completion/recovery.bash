# Completion of recovery for bash. In ~/.bashrc: eval "$(recovery completion bash)"

_recovery() {
    local current=${COMP_WORDS[COMP_CWORD]} word line value files= longest=0
    local -a words=() values=() descriptions=()
    # Words arrive as they are typed, and split at "=".
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        [[ $word == = ]] && continue
        word=${word#[\"\']}
        word=${word%[\"\']}
        words+=("${word//\\/}")
    done
    [[ $current == = ]] && words+=('')

    while IFS= read -r line; do
        case $line in
            :0) files=yes ;;
            :*) ;;
            *)
                value=${line%%$'\t'*}
                case $current in
                    # Inside quotation marks, only what needs no further sign to stay as it is.
                    [\"\']*) [[ $value == *[\"\'\$\`\\!]* ]] && continue ;;
                    *) printf -v value %q "$value" ;;
                esac
                values+=("$value")
                descriptions+=("${line#*$'\t'}")
                ((${#value} > longest)) && longest=${#value}
                ;;
        esac
    done < <(command recovery complete -- "${words[@]}" 2>/dev/null)

    if [[ $files ]]; then
        compopt -o default 2>/dev/null
        COMPREPLY=()
        return
    fi
    COMPREPLY=("${values[@]}")
    # 63 is "?": readline lists the choices, and inserts none of them.
    if [[ $COMP_TYPE == 63 ]] && ((${#values[@]} > 1)); then
        COMPREPLY=()
        local index
        for index in "${!values[@]}"; do
            printf -v line "%s%$((longest - ${#values[index]}))s  %s" "${values[index]}" '' "${descriptions[index]}"
            COMPREPLY+=("${line:0:$((${COLUMNS:-80} - 2))}")
        done
    fi
    compopt -o nosort 2>/dev/null
}

complete -F _recovery recovery
