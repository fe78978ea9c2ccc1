#compdef recovery
# Completion of recovery for zsh. In ~/.zshrc: eval "$(recovery completion zsh)"

_recovery() {
    local line value files=
    local -a choices
    while IFS= read -r line; do
        case $line in
            :0) files=yes ;;
            :*) ;;
            # A colon separates a choice from its description.
            *) value=${line%%$'\t'*} choices+=("${value//:/\\:}:${line#*$'\t'}") ;;
        esac
    done < <(command recovery complete -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)

    compset -P '--*='
    if [[ -n $files ]]; then
        _files
    else
        _describe -V recovery choices -M 'm:{[:lower:]}={[:upper:]}'
    fi
}

# Loaded from a folder of completions, this file is the body of the function.
if [[ ${funcstack[1]} == _recovery ]]; then
    _recovery "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _recovery recovery
fi
