namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// Collects the faults of one check and closes it. A claim may be wrong in a million places: the first ones are kept, all are counted.
/// </summary>
public sealed class FaultLog
{
    private const int Kept = 100;

    private readonly List<Fault> _faults = [];
    private int _count;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Adds a fault.</summary>
    public void Add(string where, string what, double? by = null)
    {
        if (_count++ < Kept)
            _faults.Add(new Fault(where, what, by));
    }

    /// <summary>Adds a fault where a stated figure is not within an allowance of what it is; a figure that is no number never is.</summary>
    public void Compare(string where, double stated, double found, double allowance)
    {
        if (!(Math.Abs(stated - found) <= allowance))
            Add(where, $"stated {stated:R}, is {found:R}", stated - found);
    }

    /// <summary>The check: failed if there are faults, else <paramref name="otherwise"/>.</summary>
    public VerificationCheck Close(
        string name, string summary, CheckOutcome otherwise = CheckOutcome.Held, params IReadOnlyList<Figure> figures) =>
        new(name, IsEmpty ? otherwise : CheckOutcome.Failed, summary, figures, _faults, _count);
}
