using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import;

/// <summary>
/// Something outside that a workforce folder can take rows from. To add one: a sealed class here that reads its files through the session
/// and puts rows into tables, and a command in the host that makes it. A source streams: it holds no more of its files than it must.
/// </summary>
public abstract class ImportSource
{
    private protected ImportSource()
    {
    }

    /// <summary>The files it reads, for the progress; one that is missing may be named.</summary>
    internal abstract IEnumerable<string> Files { get; }

    /// <summary>
    /// Reads everything. What cannot be used at all is an error of the session; what is odd but can be left out is a wrinkle of it.
    /// </summary>
    internal abstract void Read(ImportSession session);

    /// <summary>The scenario that the source holds, read once its rows are checked; null where it holds none, or none that can be read.</summary>
    internal virtual Scenario? ReadScenario(ImportSession session, Ids ids, Workforce workforce, ProblemLog problems) => null;
}
