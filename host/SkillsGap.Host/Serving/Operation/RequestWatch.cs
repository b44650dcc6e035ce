using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Around every request: a span, a line in the log, figures, and problem details for whatever went wrong that nobody foresaw.</summary>
internal sealed partial class RequestWatch(RequestDelegate next, ServiceTelemetry telemetry, TimeProvider time, ILogger<RequestWatch> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        using var span = telemetry.Source.StartActivity("request", ActivityKind.Server);
        try
        {
            await next(context);
            if (!context.Response.HasStarted && Unrouted(context.Response.StatusCode) is { } kind) await new Problem(kind).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away.
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception problem)
        {
            await AnswerAsync(context, problem);
        }

        var (route, status) = (RouteOf(context), context.Response.StatusCode);
        var kindOf = context.Features.Get<Problem>()?.Kind.Name;
        var took = time.GetElapsedTime(start);
        telemetry.Request(context.Request.Method, route, status, took, kindOf);
        if (span is not null)
        {
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", status);
            if (status >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
        }

        if (logger.IsEnabled(LogLevel.Information))
            Answered(context.Request.Method, route, status, took.TotalMilliseconds, context.Features.Get<Caller>()?.KeyId, kindOf, Problem.TraceIdOf(context));
    }

    /// <summary>The route with the names of its values: the values may be ids of people.</summary>
    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";

    private static ProblemKind? Unrouted(int status) => status switch
    {
        StatusCodes.Status404NotFound => ProblemKind.NotFound,
        StatusCodes.Status405MethodNotAllowed => ProblemKind.MethodNotAllowed,
        StatusCodes.Status415UnsupportedMediaType => ProblemKind.UnsupportedMediaType,
        _ => null,
    };

    private async Task AnswerAsync(HttpContext context, Exception problem)
    {
        var answer = problem switch
        {
            StoreException { Failure: StoreFailure.Full } => new Problem(ProblemKind.StoreFull, problem.Message),
            StoreException { Failure: StoreFailure.Unavailable } => new Problem(ProblemKind.Unavailable, "The store cannot be reached.\n  Try again.",
                RetryAfter: TimeSpan.FromSeconds(5)),
            StoreException => new Problem(ProblemKind.Damaged, "What was stored is not what is there now.\n  The operator has to look at the log."),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Problem(ProblemKind.TooLarge, problem.Message),
            BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => new Problem(ProblemKind.Timeout, problem.Message),
            BadHttpRequestException bad => new Problem(bad.StatusCode == StatusCodes.Status415UnsupportedMediaType ? ProblemKind.UnsupportedMediaType : ProblemKind.InvalidParameter, problem.Message),
            _ => new Problem(ProblemKind.Internal),
        };
        // Messages may quote data: what the log gets is where it happened.
        if (answer.Kind.Status >= StatusCodes.Status500InternalServerError) Failed(problem.GetType().FullName!, problem.StackTrace ?? "", RouteOf(context),
            Problem.TraceIdOf(context));
        if (context.Response.HasStarted)
        {
            context.Features.Set(answer);
            context.Abort(); // So that nobody takes half an answer for a whole one.
            return;
        }

        context.Response.Clear();
        await answer.ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms, key {Key}, problem {Problem}, trace {Trace}")]
    private partial void Answered(string method, string route, int status, double milliseconds, string? key, string? problem, string trace);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} in {Route}, trace {Trace}: {Stack}")]
    private partial void Failed(string type, string stack, string route, string trace);
}
