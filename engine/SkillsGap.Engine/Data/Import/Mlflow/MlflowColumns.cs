namespace SkillsGap.Engine.Data.Import.Mlflow;

/// <summary>How <c>mlflow.search_runs()</c> names its columns.</summary>
internal static class MlflowColumns
{
    public const string Metric = "metrics.", Tag = "tags.", Parent = "tags.mlflow.parentRunId";

    /// <summary>Times outside of these, in milliseconds since 1970, are none: the year 1900 and the year 2200.</summary>
    public const double LeastTime = -2208988800000, MostTime = 7258118400000;

    /// <summary>The years of those times.</summary>
    public const int FirstYear = 1900, LastYear = 2199;

    /// <summary>The columns without a prefix that are read.</summary>
    public static readonly string[] Plain = ["run_id", "status", "start_time", "end_time"];
}
