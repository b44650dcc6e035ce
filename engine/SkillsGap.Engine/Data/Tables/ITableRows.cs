using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>Rows that can be checked without knowing of what table they are.</summary>
internal interface ITableRows
{
    /// <summary>The file that holds them.</summary>
    string File { get; }

    /// <summary>Whether there are none although nothing can be said without them.</summary>
    bool LacksRows { get; }

    /// <summary>Checks every field, looks up every reference, then what is between fields and between rows.</summary>
    void Check(Ids ids, CancellationToken cancellation);
}
