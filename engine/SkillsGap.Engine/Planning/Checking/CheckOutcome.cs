namespace SkillsGap.Engine.Planning.Checking;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>Recomputed, and as stated.</summary>
    Held,

    /// <summary>Not as stated; the faults say where and by how much.</summary>
    Failed,

    /// <summary>Consistent with all that was recomputed, but vouched for by the solver it names and not proven here.</summary>
    Attested,

    /// <summary>Vouched for by the solver it names, and again by OR-Tools asked from here with a model of the checker's own.</summary>
    Confirmed,

    /// <summary>There was nothing that could be recomputed; the summary says why.</summary>
    Unchecked,
}
