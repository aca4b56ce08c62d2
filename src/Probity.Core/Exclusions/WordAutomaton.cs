namespace Probity.Exclusions;

/// <summary>
/// Finds all words of a list in one pass over a text (Aho and Corasick, 1975, Efficient string matching). Time grows with the text and with
/// what is found, whatever the list holds.
/// </summary>
sealed class WordAutomaton
{
    readonly Dictionary<long, int> steps = [];
    readonly List<int> fallback = [0];
    readonly List<int> shorter = [0];
    readonly List<List<int>?> ends = [null];
    readonly HashSet<char> beginnings = [];

    /// <summary>An automaton for these words.</summary>
    public WordAutomaton(IReadOnlyList<string> words)
    {
        var children = new List<List<(char Letter, int State)>> { new() };
        for (var word = 0; word < words.Count; word++)
        {
            if (words[word].Length > 0) Add(words[word], word, children);
        }

        Link(children);
    }

    /// <summary>Calls for each word found with its number and the place behind its last letter, in the order of those places.</summary>
    public void Find(string text, Action<int, int> found)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (state is 0 && !beginnings.Contains(text[i])) continue;
            state = Next(state, text[i]);
            for (var at = ends[state] is null ? shorter[state] : state; at > 0; at = shorter[at])
                foreach (var word in ends[at]!) found(word, i + 1);
        }
    }

    void Add(string word, int number, List<List<(char Letter, int State)>> children)
    {
        beginnings.Add(word[0]);
        var state = 0;
        foreach (var letter in word)
        {
            if (!steps.TryGetValue(Key(state, letter), out var next))
            {
                next = ends.Count;
                ends.Add(null);
                fallback.Add(0);
                shorter.Add(0);
                children.Add([]);
                children[state].Add((letter, next));
                steps.Add(Key(state, letter), next);
            }

            state = next;
        }

        (ends[state] ??= []).Add(number);
    }

    // Breadth first: what a state falls back to is nearer to the root, and linked before it.
    void Link(List<List<(char Letter, int State)>> children)
    {
        var waiting = new Queue<int>(children[0].Select(child => child.State));
        while (waiting.TryDequeue(out var state))
        {
            foreach (var (letter, next) in children[state])
            {
                fallback[next] = Next(fallback[state], letter);
                shorter[next] = ends[fallback[next]] is null ? shorter[fallback[next]] : fallback[next];
                waiting.Enqueue(next);
            }
        }
    }

    int Next(int state, char letter)
    {
        while (true)
        {
            if (steps.TryGetValue(Key(state, letter), out var next)) return next;
            if (state is 0) return 0;
            state = fallback[state];
        }
    }

    static long Key(int state, char letter) => ((long)state << 16) | letter;
}
